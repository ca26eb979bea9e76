# Behind observer and server in a Python inside a host that hands lines over and prints what is printed.
import sys


def conform_write(line):
    print(line)


def conform_greet():
    version = sys.version_info
    name = sys.implementation.name
    conform_write('{"python":"' + ".".join([str(part) for part in version[:3]]) + '","implementation":"' + name + '"}')


def conform_line(line):
    conform_answer(line, conform_write)
    if conform_collect[0] is not None:
        conform_collect[0]()
