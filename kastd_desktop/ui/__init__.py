"""Screens. The only package that imports PySide6; renders what services return and tells them what the user did."""
