import copy
# %%
class a:
    def __init__(a, b):
        pass
class b(a):
    pass
[a(None), b(None), c]
