import copy
# %%
try:
    1 / 0
except ZeroDivisionError as a:
    pass
