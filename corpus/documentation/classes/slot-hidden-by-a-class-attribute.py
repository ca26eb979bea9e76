class a:
    __slots__ = ("value", "__dict__")
    def __init__(self, v):
        self.value = v
b = a(None)
a.value = 3
c = b.value
