import copy
from collections import namedtuple
# %%
refused = []
for fields in ['a a', 'a b a', '_a', '1a', 'class', 'a-b', ['a', 'a'], ['', 'b'], ('x', 'for')]:
    try:
        namedtuple('P', fields)
    except ValueError as error:
        refused.append(error.args[0])
assert refused[0] == "Encountered duplicate field name: 'a'"
assert refused[2] == "Field names cannot start with an underscore: '_a'"
assert len(refused) == 9
# %%
Single = namedtuple('Single', 'value')
assert Single._fields == ('value',) and Single(1).value == 1
Pair = namedtuple('Pair', ['left', 'right'], defaults=[0])
assert Pair(1) == (1, 0) and Pair._field_defaults == {'right': 0}
assert namedtuple('R', 'a a _b def', rename=True)._fields == ('a', '_1', '_2', '_3')
wrong = []
for arguments in [(), (1, 2, 3)]:
    try:
        Pair(*arguments)
    except TypeError:
        wrong.append(len(arguments))
assert wrong == [0, 3]
try:
    Pair(1, 2)._replace(middle=3)
except (TypeError, ValueError) as error:
    assert len(error.args) == 1
