"""Reads Word documents (.docx, .docm): the parts of the package, walked with lxml."""
