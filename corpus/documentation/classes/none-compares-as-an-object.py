a = None.__ne__(3)
b = [None.__ne__(None), None.__eq__(3), (3).__ne__(None), None.__ne__('a')]
