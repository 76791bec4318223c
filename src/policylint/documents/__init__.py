"""Documents: every format read into one model with one reading text."""
