import copy
# %%
def gen():
    yield 1
    raise KeyError(1)
a = bytearray(b'x')
try: a.extend(map(len, ['', None]))
except TypeError as e: b = str(e)
try: a.extend(gen())
except KeyError: pass
try: a.extend(iter([1, 'a']))
except TypeError: pass
m = memoryview(a)
try: a.extend(gen())
except (KeyError, BufferError) as e: b = e.args, type(e)
try: a.extend(map(len, [None]))
except (TypeError, BufferError) as e: c = e.args, type(e)
c = bytearray(b'')
try: c.extend(map(len, ['', None]))
except TypeError as e: b = str(e)
