"""Made-up values for the shapes of AWS's service models, and what does not fit them."""

import datetime
import io
import re

from botocore.response import StreamingBody

# Where they stood, a list that comes in pages would never end.
PAGE_TOKENS = re.compile(r"^(next.*(token|marker)|nexttoken|marker|istruncated|.*exclusivestart.*|last"
                         r"evaluated.*|nextkey.*|nextupload.*|nextversion.*|nextpage.*)$", re.IGNORECASE)
DEEPEST = 12


def made_up(shape, above=()):
    """A value with every member; a shape within itself is left out."""
    if shape is None:
        return {}
    if shape.type_name == "structure":
        if len(above) > DEEPEST or shape.name in above:
            return {}
        inside = (*above, shape.name)
        return {
            name: made_up(member, inside)
            for name, member in shape.members.items()
            if above or not PAGE_TOKENS.match(name)
        }
    if shape.type_name == "list":
        return [made_up(shape.member, above)]
    if shape.type_name == "map":
        return {text_for(shape.key): made_up(shape.value, above)}
    return simple(shape)


def simple(shape):
    kind = shape.type_name
    if kind == "blob":
        return StreamingBody(io.BytesIO(b"x"), 1) if shape.serialization.get("streaming") else "eA=="
    if kind == "timestamp":
        return datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    if kind == "boolean":
        return True
    if kind in ("integer", "long"):
        return max(1, int(shape.metadata.get("min", 1)))
    if kind in ("float", "double"):
        return 1.0
    return text_for(shape)


def text_for(shape):
    if getattr(shape, "enum", None):
        return shape.enum[0]
    return "x" * max(1, int(shape.metadata.get("min", 1)))


def misfits(value, shape, path=""):
    """What the CLI itself lets through: words that are none of a list's, texts not of the pattern."""
    if shape.type_name == "structure" and isinstance(value, dict):
        known = ((name, one) for name, one in value.items() if name in shape.members)
        return [bad for name, one in known for bad in misfits(one, shape.members[name], f"{path}.{name}")]
    if shape.type_name == "list" and isinstance(value, (list, tuple)):
        return [bad for one in value for bad in misfits(one, shape.member, f"{path}[]")]
    if shape.type_name == "map" and isinstance(value, dict):
        return [bad for one in value.values() for bad in misfits(one, shape.value, f"{path}{{}}")]
    if shape.type_name != "string" or not isinstance(value, str):
        return []
    if shape.enum and value not in shape.enum:
        return [f"{path}: {value} is none of {', '.join(shape.enum[:20])}"]
    pattern = shape.metadata.get("pattern")
    if pattern and not fits(pattern, value):
        return [f"{path}: {value} does not fit {pattern}"]
    return []


def fits(pattern, value):
    """Patterns are Java's; one that Python cannot read judges nothing."""
    try:
        return re.search(f"^(?:{pattern})$", value) is not None
    except re.error:
        return True
