"""Every error this package raises on purpose; the message names the input and what would be right.

ReportedlyError
+-- InputError            a file, folder, table, option or date that cannot be used
|   +-- UnreadableInput   the bytes cannot be read as what they claim to be
|   +-- UnknownName       an incident, article, field or actor that is not there
+-- LedgerError           the ledger file
|   +-- LedgerTooNew      written by a newer version
|   +-- LedgerDamaged     not a ledger, or damaged
|   +-- LedgerFull        no space left, or the file may not be written
+-- EvidenceNotFound      an extractor gave a range or a quote that the article does not have
+-- MissingPart           something that comes with the installation is not there
"""


class ReportedlyError(Exception):
    """Base of all errors raised on purpose."""


class InputError(ReportedlyError):
    """An input or option that cannot be used."""


class UnreadableInput(InputError):
    """Bytes that cannot be read as what they claim to be."""


class UnknownName(InputError):
    """A name or id that the ledger, the registry or the command does not know."""


class LedgerError(ReportedlyError):
    """The ledger file cannot be used as asked."""


class LedgerTooNew(LedgerError):
    """A ledger written by a newer version of this package."""


class LedgerDamaged(LedgerError):
    """A file that is not a ledger, or a damaged one."""


class LedgerFull(LedgerError):
    """No space left on the device, or the ledger may not be written."""


class EvidenceNotFound(ReportedlyError):
    """A range or quote that the article's text does not have."""


class MissingPart(ReportedlyError):
    """A model or data set that comes with the installation is not there."""
