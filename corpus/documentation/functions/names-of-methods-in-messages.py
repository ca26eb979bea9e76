import collections
r = []
for o in (collections.defaultdict(), collections.OrderedDict(), collections.Counter(), [], {}):
    for f in (lambda o: o.popitem(**None), lambda o: o.get(**None), lambda o: o.__missing__(**None), lambda o: o.move_to_end(**None), lambda o: o.update(*3), lambda o: o.append(**3), lambda o: o.__len__(**3), lambda o: o.fromkeys(**3), lambda o: o.most_common(**3)):
        try:
            f(o)
        except TypeError as e:
            r.append(e.args)
        except AttributeError:
            pass
