import copy
# %%
calls = []
def logged(function):
    def wrapper(*args):
        calls.append(args)
        return function(*args)
    return wrapper
@logged
def add(a, b):
    return a + b
assert add(1, 2) == 3 and calls == [(1, 2)]
# %%
def tag(name):
    def decorate(function):
        return lambda: '<' + name + '>' + function() + '</' + name + '>'
    return decorate
@tag('b')
@tag('i')
def text():
    return 'x'
assert text() == '<b><i>x</i></b>'
