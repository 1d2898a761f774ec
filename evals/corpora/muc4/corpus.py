"""The corpus MUC-4: its halves, its predictor, its scorers and its baselines."""

from collections.abc import Mapping
from pathlib import Path

from evals.contract import Half, Predictor, Scoring
from evals.corpora.muc4.baselines import always_empty, keywords, one_attack
from evals.corpora.muc4.filling import gtt_template, key_template
from evals.corpora.muc4.halves import halves_of, sample_of
from evals.corpora.muc4.incidents import incidents_of
from evals.corpora.muc4.inputs import read_documents
from evals.corpora.muc4.outputs import Answered, write_answers
from evals.corpora.muc4.reading import countries_of, read_lines
from evals.corpora.muc4.records import Document
from evals.corpora.muc4.scoring import score_files
from evals.engine import Engine
from reportedly.views.public.records import ArticleLine


class Muc4:
    """Telex texts on terrorism in Latin America, 1988-90, and the templates of their incidents."""

    name = "muc4"
    title = "MUC-4: incident templates from telex reports on terrorism in Latin America (GTT F1, all-slot F)"
    mapping = (
        ("the texts are in capitals (raw) or in lower case (GTT)", "read as they are, no letter changed"),
        (
            "attack, bombing, kidnapping, arson, robbery, forced work stoppage, hijacking",
            "our types as in relevance.TYPES; arrest, protest_violence and other are left out",
        ),
        (
            "acts of war between armed sides are no incident",
            "left out where all that is struck bears arms; a clash stays only where something else is struck",
        ),
        (
            "nine countries: the place, those who did it or those struck belong to one",
            "left out when placed elsewhere and no word for doer or target names one; unplaced ones stay",
        ),
        (
            "recent, at most two months before the article, or told with news of it",
            "accounts that end earlier are left out, but not the one that the article is about",
        ),
        ("reported as fact", "denied and hypothetical accounts are left out; planned ones are THREATENED"),
        (
            "one template where no date, place, category or perpetrator tells instances apart",
            "accounts alike in type and all of these are one template",
        ),
        (
            "a named organisation and the people who act for it are two slots",
            "the words of a registry name go to PerpOrg, the words for its people to PerpInd",
        ),
        (
            "fillers are the text's words, victims and targets without articles and numbers",
            "articles, quantifiers and numbers before a phrase are cut off; for perpetrators only articles",
        ),
        ("GTT's Victim is the slot of names", "only named persons who are killed, injured or abducted"),
        (
            "physical and human targets are apart",
            "by the last noun in the engine's own lists of people and things; else human where harmed",
        ),
        (
            "a weapon",
            "no claim tells one: the words of the type claim where they name a weapon",
        ),
        (
            "the date is always filled",
            "no day told, or a bare weekday: on or before the day of the dateline, as the task demands",
        ),
        (
            "the country is always filled",
            "no place told: the first of the nine countries that a place of the text lies in",
        ),
        (
            "types of people and things",
            "our kinds by filling.HUMAN_TYPES and THING_TYPES; else CIVILIAN, OTHER",
        ),
        ("effect on things, foreign nation, total numbers", "not told by us; left null (arson: SOME DAMAGE)"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Predictors by name."""
        return {"always empty": always_empty, "majority": one_attack, "regex": keywords}

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return GTT's development half, then the two parts of raw texts with all-slot keys."""
        return halves_of(data / "muc4")

    def sample(self, half: Half, folder: Path) -> Half:
        """Write some thirty documents of the half, with their answers, into the folder."""
        return sample_of(half, folder)

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write GTT's JSON to `out` and templates of all slots, in the format of the keys, to `out` + ".key".

        The source is a raw text file, a GTT file of JSON lines, or a folder that holds such files; key files
        and others without texts are passed over in a folder. The documents keep their order; gold templates
        are taken along into the JSON where the input has them.

        Raises:
            UnreadableCorpus: the source holds no text of MUC-4.
        """
        documents = read_documents(source)
        lines = read_lines(documents, engine)
        told = [
            (document, line)
            for document, line in zip(documents, lines, strict=True)
            if line is not None and incidents_of(line, document.published)
        ]
        found = countries_of([document for document, _ in told], engine)
        countries = {document.id: country for (document, _), country in zip(told, found, strict=True)}
        write_answers(
            out,
            [
                answered(document, line, countries.get(document.id))
                for document, line in zip(documents, lines, strict=True)
            ],
        )

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score by GTT's measure against GTT's JSON, by the all-slot measure against key files.

        Raises:
            UnreadableCorpus: one of the two is not in a format of MUC-4.
        """
        return score_files(predicted, gold)


def answered(document: Document, line: ArticleLine | None, country: str | None) -> Answered:
    """Return a document's templates in both formats; none where the engine refused it."""
    incidents = incidents_of(line, document.published) if line is not None else ()
    templates = tuple(
        key_template(
            incident,
            document.id,
            number,
            published=document.published,
            country=country,
            text=document.text,
        )
        for number, incident in enumerate(incidents, 1)
    )
    return Answered(document, tuple(gtt_template(incident) for incident in incidents), templates)
