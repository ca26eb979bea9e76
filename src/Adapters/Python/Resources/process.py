# The loop of a Python that has a standard input and output of its own.
def conform_write(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def conform_serve():
    version = sys.version_info
    conform_write('{"python":"' + ".".join([str(part) for part in version[:3]]) + '","implementation":"' + sys.implementation.name + '"}')
    while True:
        line = sys.stdin.readline()
        if not line:
            return
        conform_answer(line, conform_write)
        if conform_collect[0] is not None:
            conform_collect[0]()


conform_serve()
