a = bool.__new__(bool)
b = a is False
