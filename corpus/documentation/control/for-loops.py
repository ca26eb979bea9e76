import copy
# %%
collected = []
for x in [1, 2, 3]:
    collected.append(x)
else:
    collected.append('else')
assert collected == [1, 2, 3, 'else'] and x == 3
for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        collected.append(('prime', n))
assert collected[4:] == [('prime', 2), ('prime', 3), ('prime', 5), ('prime', 7)]
# %%
for i, (a, *b) in enumerate([(1, 2, 3), 'xyz']):
    pass
assert (i, a, b) == (1, 'x', ['y', 'z'])
d = {}
for d['key'] in 'ab':
    pass
assert d == {'key': 'b'}
for never in []:
    pass
try:
    never
except NameError:
    pass
else:
    assert False
