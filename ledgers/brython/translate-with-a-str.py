import copy
# %%
a = b''.translate('ab ab')
