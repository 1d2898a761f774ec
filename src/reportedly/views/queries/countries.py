"""A country's name or code -> its ISO 3166 alpha-2 code."""

from difflib import get_close_matches

import pycountry

from reportedly.errors import UnknownName

# User-assigned in ISO 3166, used by the gazetteer.
_BESIDE_ISO = {"xk": "XK", "kosovo": "XK"}


def country_code(words: str) -> str:
    """Return the alpha-2 code of a country given by code or name.

    Raises:
        UnknownName: no country has that code or name.
    """
    wanted = words.strip()
    known = _BESIDE_ISO.get(wanted.casefold())
    if known:
        return known
    try:
        return str(pycountry.countries.lookup(wanted).alpha_2)
    except LookupError:
        raise UnknownName(f"{words!r} is not a country{_near(wanted)}") from None


def _near(wanted: str) -> str:
    names = {name.casefold(): name for country in pycountry.countries for name in _names(country)}
    near = get_close_matches(wanted.casefold(), names, n=3)
    near += [name for name in names if wanted.casefold() in name and name not in near][:3]
    if not near:
        return "; write its English name or its two-letter code, such as AF"
    return f"; near it: {', '.join(names[name] for name in near)}"


def _names(country: object) -> tuple[str, ...]:
    names = (getattr(country, "name", None), getattr(country, "common_name", None))
    return tuple(name for name in names if name)
