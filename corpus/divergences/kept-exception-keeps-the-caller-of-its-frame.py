import copy
# %%
a = []
def b(c):
    def b(c):
        try:
            a
        except Exception as c:
            a = c
    b(None)
b(a)
