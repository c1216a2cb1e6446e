"""Checks of the family `link`, one file each."""
