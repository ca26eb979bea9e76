import copy
# %%
log = []
def everywhere():
    x = yield 'value'
    log.append(x)
    log.append([(yield 'item'), (yield 'second item')])
    log.append({(yield 'key'): (yield 'element')})
    log.append((yield 'left') + (yield 'right'))
    log.append(-(yield 'operand'))
    log.append((yield 'first') < (yield 'second'))
    log.append((yield 'tested') and 'then')
    log.append(str((yield 'argument')))
    log.append([1, 2, 3][(yield 'index')])
    assert (yield 'assertion')
    assert (yield 'true'), 'not shown'
    for i in (yield 'iterable'):
        log.append(i)
    if (yield 'condition'):
        log.append('if')
    while (yield 'again'):
        log.append('while')
    x += yield 'added'
    y = [0]
    y[0] = yield 'stored'
    log.append(y)
    try:
        raise ValueError((yield 'cause'))
    except ValueError as error:
        log.append(error.args)
    log.append((lambda a: a)((yield 'given')))
    log.append(1 if (yield 'choice') else 2)
    return (yield 'result'), x
# %%
g = everywhere()
asked = [next(g)]
for answer in [10, 'a', 'b', 'k', 'e', 3, 4, 5, 1, 2, True, 6, 1, 7, 8, [9, 10], True, True, False, 5, 'at 0', 'c', 'd', 0]:
    asked.append(g.send(answer))
try:
    g.send('end')
except StopIteration as stop:
    result = stop.value
# %%
def failing():
    assert (yield 1), 'message'
f = failing()
steps = [next(f)]
try:
    f.send(0)
except AssertionError as error:
    steps.append(error.args)
assert steps == [1, ('message',)]
