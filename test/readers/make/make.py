"""
Makes the files of test/readers/files from the project's own texts, with the programs that people use: LibreOffice,
Chromium, pdfTeX where it is there, Python's writer of mail. The tests need none of them; run it when a text changes:

    python3 test/readers/make/make.py

Each layout is one a real newsletter, programme, list or set of minutes has: two columns, tables, footnotes, heads and
feet on every page, page numbers.
"""
import email.message, email.policy, html, json, mailbox, os, re, shutil, subprocess, sys, tempfile, zipfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.join(here, '..', '..', '..')
out = os.path.join(here, '..', 'files')
# Which text shows which layout.
texts = {
    'plain': 'vaxjo/minnesanteckningar-larande-i-sydost-2015',
    'columns': 'linkoping/nyhetsbrev-larbladet-april-2024',
    'table': 'sundsvall/deltagarlista-norrskensdagarna-2022',
    'notes': 'sundsvall/protokoll-barn-och-utbildningsnamnden-2020-03-18',
    'heads': 'umea/kollegialt-larande-pa-alvstrandsskolan',
}
lines_of = lambda name: open(os.path.join(root, 'data/texts', texts[name] + '.txt'), encoding='utf-8').read().strip().split('\n')
soffice = lambda folder, kind, path: subprocess.run(
    ['soffice', '--headless', '--convert-to', kind, '--outdir', folder, path], check=True, capture_output=True)


def blocks(name):
    """Runs of lines between empty lines."""
    found = [[]]
    for line in lines_of(name):
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def is_row(line):
    return len(line) < 110 and line.count(', ') >= 1 and not re.search(r'[.!?]$', line)


# ---- OpenDocument, flat: LibreOffice makes .docx, .odt, .rtf and .pdf of it

def fodt(name):
    esc = html.escape
    body = []
    note = 0
    for index, block in enumerate(blocks(name)):
        if name == 'table' and len(block) > 1 and all(is_row(line) for line in block[1:]):
            body.append(f'<text:p text:style-name="Close">{esc(block[0])}</text:p>')
            rows = [line.split(', ', 1) for line in block[1:]]
            cells = ''.join('<table:table-row>' + ''.join(
                f'<table:table-cell office:value-type="string"><text:p text:style-name="Close">{esc(cell)}</text:p></table:table-cell>' for cell in row)
                + '</table:table-row>' for row in rows)
            body.append(f'<table:table table:name="T{index}"><table:table-column table:number-columns-repeated="2"/>{cells}</table:table>')
            body.append('<text:p text:style-name="Close"/>')
            continue
        for at, line in enumerate(block):
            style = 'Apart' if at == len(block) - 1 else 'Close'
            if index == 0 and at == 0:
                style = 'Title'
            mark = ''
            if name == 'notes' and len(line) > 200 and note < 2:
                note += 1
                extra = ['Se nämndens verksamhetsplan för året.', 'Handlingarna finns hos nämndens sekreterare.'][note - 1]
                mark = (f'<text:note text:note-class="footnote"><text:note-citation>{note}</text:note-citation>'
                        f'<text:note-body><text:p text:style-name="Note">{extra}</text:p></text:note-body></text:note>')
            body.append(f'<text:p text:style-name="{style}">{esc(line)}{mark}</text:p>')
    text = ''.join(body)
    if name == 'columns':
        head, rest = text.split('</text:p>', 1)
        text = head + f'</text:p><text:section text:style-name="Two" text:name="S">{rest}</text:section>'
    head = foot = ''
    if name in ('heads', 'notes', 'columns'):
        head = '<style:header><text:p>Utskrift från kommunens webbplats</text:p></style:header>'
        foot = '<style:footer><text:p>Sida <text:page-number/> av <text:page-count/></text:p></style:footer>'
    small = ' fo:page-height="14cm"' if name in ('heads', 'notes') else ' fo:page-height="29.7cm"'
    ns = ' '.join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"' for key, value in
                  dict(office='office', style='style', text='text', table='table', meta='meta').items())
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document {ns} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="11pt" fo:language="sv" fo:country="SE" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Close" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0cm"/></style:style>
<style:style style:name="Apart" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.35cm" fo:text-align="{'justify' if name in ('columns', 'heads') else 'left'}"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Apart"><style:text-properties fo:font-size="17pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Close"><style:text-properties fo:font-size="8pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm"{small} fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*" fo:end-indent="0.4cm"/><style:column style:rel-width="1*" fo:start-indent="0.4cm"/></style:columns></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">{head}{foot}</style:master-page></office:master-styles>
<office:body><office:text>{text}</office:text></office:body></office:document>'''


# ---- HTML: a page as a municipality's site gives it, and one for printing

def page(name, printing=False):
    esc = html.escape
    parts = []
    title = blocks(name)[0][0]
    for index, block in enumerate(blocks(name)):
        if index == 0:
            parts.append(f'<h1>{esc(block[0])}</h1>' + (f'<p>{"<br>".join(esc(line) for line in block[1:])}</p>' if block[1:] else ''))
        elif name == 'table' and len(block) > 1 and all(is_row(line) for line in block[1:]):
            rows = ''.join('<tr>' + ''.join(f'<td>{esc(cell)}</td>' for cell in line.split(', ', 1)) + '</tr>' for line in block[1:])
            parts.append(f'<h2>{esc(block[0])}</h2><table>{rows}</table>')
        else:
            parts.append(f'<p>{"<br>".join(esc(line) for line in block)}</p>')
    body = '\n'.join(parts)
    if printing:
        columns = 'column-count:2;column-gap:9mm;text-align:justify;hyphens:auto' if name == 'columns' else ''
        edges = ('@top-left{content:"Utskrift från kommunens webbplats"}@bottom-center{content:"Sida " counter(page) " av " counter(pages)}'
                 if name in ('heads', 'notes') else '')
        height = '150mm' if name in ('heads', 'notes') else '297mm'
        return (f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{esc(title)}</title><style>'
                f'@page{{size:210mm {height};margin:18mm;{edges}}}body{{font:11pt "DejaVu Serif",serif}}main{{{columns}}}h1{{column-span:all}}td{{padding-right:8mm}}'
                f'</style></head><body><main>{body}</main></body></html>')
    return f'''<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>{esc(title)} | Exempelkommunen</title>
<meta name="author" content="Kommunikationsenheten"><meta property="og:url" content="https://www.example.se/nyheter/{name}">
<script>window.dataLayer = [{{"namn": "Bo Ek, rektor"}}];</script><style>.x{{color:red}}</style></head>
<body class="page has-menu"><a class="skip-link" href="#main">Till innehållet</a>
<div id="cookie-consent" role="dialog"><h2>Vi använder kakor</h2><p>Vi använder kakor för att webbplatsen ska fungera. Kim Kaka är dataskyddsombud.</p><button>Godkänn alla</button></div>
<header class="site-header"><a href="/">Exempelkommunen</a><nav><ul><li><a href="/skola">Skola</a></li><li><a href="/bygga">Bygga</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Start</a> / <a href="/nyheter">Nyheter</a></div>
<div class="layout"><div class="left-menu"><ul><li><a href="/a">Nyheter</a></li><li><a href="/b">Kalender</a></li></ul></div>
<main id="main"><article>
{body}
</article><div class="share-buttons"><a href="https://social.example/dela">Dela</a></div></main>
<aside><h2>Läs också</h2><ul><li><a href="/1">Ny förskola byggs</a></li><li><a href="/2">Skolvalet är öppet</a></li></ul></aside></div>
<footer><p>Exempelkommunen, 123 45 Exempelstad. Växel 010-000 00 00</p><p><a href="/om">Om webbplatsen</a></p></footer></body></html>'''


# ---- TeX, for a machine that has it

def tex(name):
    esc = lambda line: re.sub(r'([&%$#_{}])', r'\\\1', line).replace('–', '--').replace('”', "''").replace('§', r'\S{}')
    parts = []
    for index, block in enumerate(blocks(name)):
        if name == 'table' and len(block) > 1 and all(is_row(line) for line in block[1:]):
            rows = ' \\\\ '.join(' & '.join(esc(cell) for cell in line.split(', ', 1)) for line in block[1:])
            parts.append(f'\\noindent {esc(block[0])}\n\n\\noindent\\begin{{tabular}}{{lp{{9cm}}}}{rows}\\end{{tabular}}\n')
        else:
            lines = [esc(line) for line in block]
            if index == 0:
                lines[0] = '{\\LARGE ' + lines[0] + '}'
            if name == 'notes' and len(block[-1]) > 200:
                lines[-1] += r'\footnote{Handlingarna finns hos sekreteraren.}'
            parts.append(' \\\\\n'.join(lines) + '\n')
    columns = ',twocolumn' if name == 'columns' else ''
    size = '[paperheight=15cm]' if name in ('heads', 'notes') else ''
    return (f'\\documentclass[a4paper,11pt{columns}]{{article}}\\usepackage[utf8]{{inputenc}}\\usepackage[T1]{{fontenc}}'
            f'\\usepackage{size}{{geometry}}\\pdfcompresslevel=9\\setlength\\parskip{{6pt}}\\begin{{document}}\n' + '\n'.join(parts) + '\n\\end{document}\n')


def main():
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    with tempfile.TemporaryDirectory() as scratch:
        for name in texts:
            source = os.path.join(scratch, name + '.fodt')
            open(source, 'w', encoding='utf-8').write(fodt(name))
            for kind in ('docx', 'odt', 'rtf', 'pdf'):
                soffice(scratch, kind, source)
                shutil.move(os.path.join(scratch, f'{name}.{kind}'), os.path.join(out, f'{name}-office.{kind}'))
            repack(os.path.join(out, f'{name}-office.odt'))
            open(os.path.join(out, f'{name}-site.html'), 'w', encoding='utf-8').write(page(name))
            printed = os.path.join(scratch, name + '.html')
            open(printed, 'w', encoding='utf-8').write(page(name, True))
            subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', f'--print-to-pdf={out}/{name}-chromium.pdf', printed], check=True, capture_output=True)
            if shutil.which('pdflatex'):
                path = os.path.join(scratch, name + '-tex.tex')
                open(path, 'w', encoding='utf-8').write(tex(name))
                subprocess.run(['pdflatex', '-interaction=batchmode', '-output-directory', scratch, path], capture_output=True)
                shutil.move(os.path.join(scratch, name + '-tex.pdf'), os.path.join(out, f'{name}-tex.pdf'))
            letters(name)
        tables(scratch)


def repack(path):
    """Without the little picture and the settings, which are most of the file."""
    with zipfile.ZipFile(path) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            if not re.match(r'Thumbnails|Configurations2|settings.xml', name):
                new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


def letters(name):
    letter = email.message.EmailMessage(policy=email.policy.SMTP)
    letter['From'] = 'Nyhetsbrevet <nyhetsbrev@example.se>'
    letter['To'] = 'prenumeranter@example.se'
    letter['Subject'] = blocks(name)[0][0]
    letter['Message-ID'] = f'<{name}@example.se>'
    text = '\n'.join(lines_of(name)) + '\n'
    if name in ('plain', 'notes'):
        letter.set_content(text, charset='windows-1252' if name == 'notes' else 'utf-8', cte='quoted-printable')
    elif name == 'columns':
        letter.set_content(text, charset='utf-8', cte='base64')
        letter.add_alternative(page(name), subtype='html')
    elif name == 'table':
        letter.set_content(page(name), subtype='html')
    else:
        letter.set_content('\n'.join(wrap(lines_of(name))) + '\n', charset='utf-8', cte='8bit')
    open(os.path.join(out, f'{name}-mail.eml'), 'wb').write(letter.as_bytes())


def wrap(lines):
    import textwrap
    return [part for line in lines for part in (textwrap.wrap(line, 72) or [''])]


def tables(scratch):
    rows = [['Rubrik', 'Publicerad', 'Adress', 'Text']]
    for number, name in enumerate(texts):
        lines = lines_of(name)
        rows.append([lines[0], f'20{10 + number}-03-0{number + 1}', f'https://www.example.se/{name}', '\n'.join(lines)])
    import csv
    for kind, mark in (('csv', ';'), ('tsv', '\t')):
        with open(os.path.join(out, f'articles.{kind}'), 'w', newline='', encoding='utf-8') as file:
            csv.writer(file, delimiter=mark).writerows(rows)
    path = os.path.join(scratch, 'articles.csv')
    with open(path, 'w', newline='', encoding='utf-8') as file:
        csv.writer(file).writerows(rows)
    # Commas, quotation marks, UTF-8.
    subprocess.run(['soffice', '--headless', '--infilter=CSV:44,34,76', '--convert-to', 'xlsx', '--outdir', out, path], check=True, capture_output=True)
    records = [dict(id=name, title=row[0], date=row[1], url=row[2], text=row[3]) for name, row in zip(texts, rows[1:])]
    json.dump(records, open(os.path.join(out, 'articles.json'), 'w', encoding='utf-8'), ensure_ascii=False)
    with open(os.path.join(out, 'articles.ndjson'), 'w', encoding='utf-8') as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + '\n' for record in records)


main()
