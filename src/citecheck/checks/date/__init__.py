"""Checks of the family `date`, one file each."""
