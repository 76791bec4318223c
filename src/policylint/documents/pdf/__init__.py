"""The PDF reader, one module per step from page objects to blocks."""
