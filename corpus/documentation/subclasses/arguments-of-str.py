class A(str):
    pass
r = []
for f in (lambda: A(None, None), lambda: str(None, None), lambda: A(b"", None), lambda: A(1, 2, 3, 4), lambda: str(1, 2, 3, 4), lambda: A("a", errors=3)):
    try:
        f()
    except TypeError as e:
        r.append(e.args)
