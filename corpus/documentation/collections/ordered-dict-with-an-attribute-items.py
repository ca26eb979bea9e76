import copy
import collections
a = collections.OrderedDict()
a.items = a
try:
    b = copy.copy(a)
except TypeError as e:
    c = str(e)
try:
    b = copy.deepcopy(a)
except TypeError as e:
    d = str(e)
