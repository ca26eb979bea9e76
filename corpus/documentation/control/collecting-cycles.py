import copy
import gc
# %%
class Node:
    def __init__(self, other=None):
        self.other = other
        self.items = []
a = Node()
b = Node(a)
a.other = b
kept = [a]
del a, b
gc.collect()
assert kept[0].other.other is kept[0]
# %%
alone = [1]
alone.append(alone)
table = {'alone': alone}
table['table'] = table
del alone
gc.collect()
assert table['alone'][1] is table['alone'] and table['table'] is table
del table
gc.collect()
# %%
def forget():
    inner = [kept]
    inner.append(lambda: inner)
    return kept
assert forget() is kept
gc.collect()
kept[0].items.append(kept)
kept = kept[0].items
gc.collect()
assert kept[0][0].other.other is kept[0][0]
