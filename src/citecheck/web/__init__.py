"""Address → reply. What is recorded answers from `store`; going out to the live web will stand beside it."""
