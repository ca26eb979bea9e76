class A:
    __slots__ = "value"
r = []
try:
    del A().value
except AttributeError as e:
    r.append(e.args)
try:
    A().value
except AttributeError as e:
    r.append(e.args)
