"""What a sidecar, a table and the user say of one document in; what holds of it out."""

from reportedly.model.document import Hints


def first_said(*layers: Hints) -> Hints:
    """Return, for each of date, outlet, title and address, what the first layer that speaks of it says."""
    return Hints(
        published=next((layer.published for layer in layers if layer.published), None),
        outlet=next((layer.outlet for layer in layers if layer.outlet), None),
        title=next((layer.title for layer in layers if layer.title), None),
        url=next((layer.url for layer in layers if layer.url), None),
    )
