"""Characters that nobody sees and that do harm in a note or an address."""

import re

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u202d\u202e]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")  # beside which marks of direction are needed
