"""Characters at which a printed address ends, or that hide in it."""

# Characters that cannot stand in an address, however it is printed: white space, controls, angle brackets, quotation
# marks, and the punctuation of scripts that write no space after it.
STOPS = (
    '\\s\\x00-\\x1f\\x7f-\\x9f<>"`“”„‟«»‹›❝❞❛❜…—―。｡，、､；：？！'
    "（）［］｛｝｜「」『』｢｣【】《》〈〉〔〕〖〗⟨⟩⟪⟫﹁﹂﹃﹄"
)
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"
# Marks after an address that belong to the sentence, or to a note behind it: those of Arabic, Indian, Armenian, Greek,
# Ethiopic, Khmer, Burmese and Tibetan writing among them.
TRAILING = ".,;:!?@'’‘‚*|\\^&–،؛؟۔।॥։՝՜՞·፡።፣፤፥፧៖។៕၊။།༎†‡§™®©¹²³⁰⁴⁵⁶⁷⁸⁹"
