"""Agreement of the two annotators, kind by kind. Usage: agreement.py FIRST_DIR SECOND_DIR [--list KIND...]

For every kind: of the second's `must` items, how many have a counterpart among the first's must + ok
items, the same the other way round, and F1 of the two shares. `strict` is must against must.
"""
import glob, json, os, re, sys

ENDINGS = ['erna', 'arna', 'orna', 'ens', 'ets', 'ern', 'en', 'et', 'er', 'ar', 'or', 'na', 'a', 'n', 't', 's', 'e']
def fold(s): return re.sub(r'\s+', ' ', s.casefold()).strip()
def stem(s):
    def w(x):
        for e in ENDINGS:
            if x.endswith(e) and len(x) - len(e) >= 4: return x[:-len(e)]
        return x
    return ' '.join(w(x) for x in fold(s).split())
def names(e, key): return {key(n) for n in [e['name'], *e.get('alt', [])]}
def status(e): return e.get('status', 'must')
def assign(A, B, fits):
    """One to one, as many as possible: {index in A: index in B}."""
    of = {}
    def try_(i, seen):
        for j, b in enumerate(B):
            if j not in seen and fits(A[i], b):
                seen.add(j)
                if j not in of or try_(of[j], seen):
                    of[j] = i
                    return True
        return False
    for i in range(len(A)): try_(i, set())
    return {i: j for j, i in of.items()}
def entity(key): return lambda a, b, da, db: bool(names(a, key) & names(b, key))
def closure(d, kind, ns):
    """A name of a post stands for all names of the entity so called."""
    out = set()
    for n in ns:
        e = next((e for e in d[kind] if e['name'] == n or n in e.get('alt', [])), {'name': n})
        out |= names(e, stem)
    return out
def person(a, b, da, db): return bool(closure(da, 'persons', [a['person']]) & closure(db, 'persons', [b['person']]))
def role(a, b, da, db): return person(a, b, da, db) and bool({fold(x) for x in [a['role'], *a['roleAlt']]} & {fold(x) for x in [b['role'], *b['roleAlt']]})
def accepted(p, d, k, kind):
    s = closure(d, kind, [x for x in [p.get(k), *p.get(k + 'Alt', [])] if x])
    return s if p.get(k) else s | {None}
def place(k, kind): return lambda a, b, da, db: bool(accepted(a, da, k, kind) & accepted(b, db, k, kind))
def same(k, kind): return lambda a, b, da, db: (closure(da, kind, [a[k]]) if a.get(k) else {None}) & (closure(db, kind, [b[k]]) if b.get(k) else {None}) != set()
org, mun = place('organisation', 'organisations'), place('municipality', 'municipalities')
sorg, smun = same('organisation', 'organisations'), same('municipality', 'municipalities')
def both(*fs): return lambda *x: all(f(*x) for f in fs)
KINDS = [('persons', 'persons', entity(fold)), ('municipalities', 'municipalities', entity(fold)),
         ('organisations', 'organisations', entity(stem)), ('events', 'events', entity(stem)), ('concepts', 'concepts', entity(stem)),
         ('posts person+role', 'posts', role), ('posts whole', 'posts', both(role, org, mun)),
         ('posts whole, same main answer', 'posts', both(role, sorg, smun)),
         ('posts whole + state', 'posts', both(role, org, mun, lambda a, b, da, db: a.get('state') == b.get('state')))]
def load(d): return {os.path.basename(f): json.load(open(f, encoding='utf-8')) for f in glob.glob(d + '/*.json')}
def share(A, B, kind, fits, listing, strict):
    hit = total = 0
    for f in sorted(A.keys() & B.keys()):
        a = [x for x in A[f][kind] if status(x) == 'must']; every = B[f][kind]
        a += [] if strict else [x for x in A[f][kind] if status(x) != 'must']
        b = [x for x in every if status(x) == 'must' or not strict]
        got = assign(a, b, lambda x, y: fits(x, y, A[f], B[f]))
        for i, x in enumerate(a):
            if status(x) != 'must': continue
            total += 1
            if i in got: hit += 1
            elif listing: print('   ', listing, f[:2], json.dumps({k: v for k, v in x.items() if v != []}, ensure_ascii=False))
    return hit, total
def main():
    args = sys.argv[1:]; first, second = load(args[0]), load(args[1]); wanted = args[3:] if '--list' in args else []
    keys = first.keys() & second.keys(); print(len(keys), 'documents')
    for label, kind, fits in KINDS:
        row = []
        for strict in (False, True):
            show = label in wanted or label.split()[0] in wanted
            h2, t2 = share(second, first, kind, fits, 'second only' + (' (must)' if strict else '') if show else '', strict)
            h1, t1 = share(first, second, kind, fits, 'first only' + (' (must)' if strict else '') if show else '', strict)
            p, r = h2 / t2, h1 / t1
            row.append(f'{h2:3}/{t2:<3} {h1:3}/{t1:<3} F1 {2 * p * r / (p + r):.3f}')
        print(f'{label:30} {row[0]}   strict {row[1]}')
main()
