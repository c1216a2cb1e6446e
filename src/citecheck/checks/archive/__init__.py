"""Checks of the family `archive`, one file each."""
