class A:
    __slots__ = ['__doc__', 'x']
a = A()
a.__doc__ = b = 'text'
c = a.__doc__ is b
try:
    class B:
        """A docstring."""
        __slots__ = ['__doc__']
except ValueError as e:
    d = str(e)
