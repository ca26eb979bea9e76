import copy
# %%
def documented(a, b=1):
    """The first line.

        A deeper line.
    The last line.
    """
    return [a, b]
doc = documented.__doc__
assert doc.splitlines()[0] == 'The first line.' and doc.strip().endswith('The last line.')
documented.__annotations__ = {'a': str}
assert documented.__annotations__ == {'a': str}
documented.__doc__ = None
assert documented.__doc__ is None
# %%
class Documented:
    """
    What it is.
      More.
    """
    def method(self):
        '''One line.'''
text = Documented.__doc__
assert Documented.method.__doc__ == 'One line.' and 'What it is.' in text
