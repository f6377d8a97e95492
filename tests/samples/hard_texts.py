"""Text that programs get wrong, by what is special about it."""

from __future__ import annotations

HARD_TEXTS = {
    "plain words": "We meet once a month.",
    "Polish": "Zażółć gęślą jaźń, ŁÓDŹ",
    "Greek": "Καλημέρα σας· τι κάνετε;",
    "Chinese": "你好，世界。我们每月见面一次。",  # noqa: RUF001  (its own comma)
    "Arabic": "مرحبا بالعالم، نلتقي مرة في الشهر (٣).",
    "emoji with joiners": "👩🏽‍🔬🇵🇱 👨‍👩‍👧‍👦 ☑️ ❤️‍🔥",
    "all scripts in one line": "Łódź Αθήνα 北京 القاهرة 👩🏽‍🔬 ไทย हिन्दी עברית",
    "signs of computers": "& \" ' < > ]]> </w:t> <b>&amp;</b> {{ x }} %s \\n =1+1",
    "spaces at both ends": "  two before,  two between, three after   ",
    "tabs": "\tone\ttwo\t\tfour\t",
    "special spaces and hyphens": "a\u00a0b\u202fc\u200bd\u2011e\u00ade\u2009f\u3000g\ufeff",
    "placeholder words": "Click or tap here to type",
}
# Only where an answer may have more than one line
LONG_TEXTS = {
    "blank lines": "\n\nfirst\n\n\nfourth after three\n \n\tlast\n\n",
    "5,000 characters": "".join(
        f"Sentence {n:03d} of a long answer, łącznie.\n" for n in range(125)
    ),
}
