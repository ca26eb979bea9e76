a = bytearray()
b = [None]
b = b[0] = [None, memoryview(a)]
b = None
try:
    a[:] = b'a'
except BufferError as e:
    r = e.args
