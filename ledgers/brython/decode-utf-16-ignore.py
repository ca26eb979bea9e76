import copy
# %%
a = b'\xff'.decode('utf-16', 'ignore')
