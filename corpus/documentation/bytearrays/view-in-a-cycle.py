a = bytearray()
b = [None]
b = b[0] = [None, memoryview(a)]
b = None
a[:] = b'a'
