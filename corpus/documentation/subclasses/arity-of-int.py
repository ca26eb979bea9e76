class A(int):
    pass
r = []
for f in (lambda: A(None, None, None), lambda: int(None, None, None), lambda: int.__new__(int, 1, 2, 3), lambda: A(1, base=3)):
    try:
        f()
    except TypeError as e:
        r.append(e.args)
