import copy
# %%
class Singleton:
    instance = None
    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            cls.instance.count = 0
        return cls.instance
    def __init__(self):
        self.count += 1
a = Singleton()
b = Singleton()
assert a is b and a.count == 2
# %%
class Other:
    def __new__(cls, x):
        return x
    def __init__(self, x):
        assert False
assert Other(5) == 5
class Bad:
    def __init__(self):
        return 1
try:
    Bad()
except TypeError as error:
    assert error.args == ("__init__() should return None, not 'int'",)
else:
    assert False
try:
    object(1)
except TypeError:
    pass
else:
    assert False
