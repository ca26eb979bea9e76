import copy
# %%
class MyClass:
    i = 12345
    def f(self):
        return 'hello world'
    def who(self):
        return self
x = MyClass()
xf = x.f
assert xf() == 'hello world' and MyClass.f(x) == 'hello world'
assert x.who() is x and MyClass.who(x) is x
assert x.f == x.f and x.f is not x.f
assert x.f.__self__ is x and x.f.__func__ is MyClass.f
# %%
try:
    MyClass.f()
except TypeError as error:
    assert "missing 1 required positional argument: 'self'" in error.args[0]
else:
    assert False
try:
    x.f(1)
except TypeError as error:
    assert error.args[0].endswith('takes 1 positional argument but 2 were given')
else:
    assert False
x.f = lambda: 'instance'
assert x.f() == 'instance'
