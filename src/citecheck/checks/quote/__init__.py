"""Checks of the family `quote`, one file each."""
