"""A short line in, whether it is a button, the heading of a list of stories, or of comments, out."""

import re
from typing import Final, Literal

from reportedly.articles.wordlists import PAGE_WORDS

Label = Literal["button", "stories", "comments"]

MOST_WORDS: Final = 9
LISTED: Final = (
    r"related(?: (?:stories|articles|news|content|coverage|topics|posts|links|reading))?",
    r"read more|read also|also read|see also|read next|up next|next up|must reads?|don['’]?t miss|also",
    r"most (?:read|popular|viewed|shared|commented|watched|recent|discussed)",
    r"popular|trending(?: now| stories)?",
    r"top stories|latest (?:news|stories|headlines|videos?)|breaking news|recommended(?: for you| stories)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in)(?: these stories)?|stories for you",
    r"more (?:stories|news|headlines|coverage|videos|top stories|local news|like this|reading)",
    r"(?:more (?:from|on|in|about)|also (?:in|on)) .{2,40}|other (?:stories|news)",
    r"in other news|previous stories",
    r"(?:from )?(?:the |around the )web|promoted stories|sponsored (?:stories|links)|in case you missed it",
    r"editor['’]?s['’]? (?:picks?|choice)|what others are clicking on|today['’]s (?:paper|top stories)",
    r"opinions?|editorials?|columns?|columnists|blogs?|newsletters?|comment is free|multimedia",
)
STORIES: Final = re.compile(
    r"(?:(?:more|most|also|the|our|other|top|latest|related|recommended|popular|trending|editor['’]?s) )*"
    rf"(?:{'|'.join(LISTED)})"
)
COMMENTS: Final = re.compile(
    r"(?:(?:\d+|reader['’]?s?['’]?|user|view|all) )*comments?(?: \(?\d+\)?| section)?"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:post|add|write) a comment"
    r"|what do you think|have your say|\d+ (?:responses|replies) to .{3,80}"
)


def label_of(text: str) -> Label | None:
    """Return which label of a page `text` is; None when it says more."""
    if len(text.split()) > MOST_WORDS:
        return None
    key = " ".join(text.split()).strip(" :.>»›|•*-–—_#").casefold()
    if all(part.strip() in PAGE_WORDS for part in key.split("|")):
        return "button"
    if COMMENTS.fullmatch(key):
        return "comments"
    return "stories" if STORIES.fullmatch(key) else None
