"""Checks of the family `match`, one file each."""
