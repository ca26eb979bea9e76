import copy
# %%
b = b'abc'
r = (b[0], b[0:1], b + b'd', b * 2, list(b), b'%d' % 5, bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), b.hex(), bytes.fromhex('0a ff'), b.decode(), b'a,b'.split(b','), 97 in b, b'bc' in b, b.find(99), b.translate(None, b'a'), b[:] is b)
ba = bytearray(b)
ba[1:2] = b'XYZ'
ba.extend([1, 2])
ba.insert(0, 65)
del ba[-1]
ba.reverse()
r2 = (ba, ba.pop(), bytes(ba), ba == bytes(ba), ba.upper(), ba.copy() is ba)
for f in (lambda: bytes([256]), lambda: bytes(-1), lambda: ba.append(256), lambda: ba.append('a'), lambda: b + 'a', lambda: bytes('a'), lambda: b.join(['a']), lambda: ba.remove(200), lambda: bytes.fromhex('0'), lambda: b'\xff'.decode(), lambda: bytearray().pop()):
    try:
        f()
    except Exception as exc:
        e = (type(exc), exc.args)
        r3 = e
