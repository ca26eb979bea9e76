import copy
# %%
def parrot(voltage, state='a stiff', action='voom', kind='Norwegian Blue'):
    return voltage, state, action, kind
assert parrot(1000) == (1000, 'a stiff', 'voom', 'Norwegian Blue')
assert parrot(voltage=1000, action='VOOOOM')[2] == 'VOOOOM'
assert parrot('a', 'b', 'c') == ('a', 'b', 'c', 'Norwegian Blue')
assert parrot(action='x', voltage=1)[0] == 1
# %%
for arguments, keywords in (((), {}), ((1, 2, 3, 4, 5), {}), ((1,), {'voltage': 2}), ((1,), {'actor': 'x'})):
    try:
        parrot(*arguments, **keywords)
    except TypeError as error:
        message = error.args[0]
    else:
        assert False
    assert message.startswith('parrot() ')
