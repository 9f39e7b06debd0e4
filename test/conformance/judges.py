"""Judges a built site with validators that others wrote. Arguments: the site's folder, the folder of SHACL shapes.
Prints one JSON object: for each validator what it judged and what it found."""

import json
import logging
import sys
from pathlib import Path

import mlcroissant
import pyshacl
import rdflib
from frictionless import Package, Resource, system

root, shapes_folder = Path(sys.argv[1]), Path(sys.argv[2])
logging.disable(logging.CRITICAL)
system.onerror = "ignore"


def tables(folder=root):
    """Every CSV file that the site itself serves, with the package that describes it."""
    for path in sorted(folder.glob("datasets/*/*/datapackage.json")):
        package = json.loads(path.read_text("utf-8"))
        for resource in package["resources"]:
            if "://" not in resource["path"] and resource["format"] == "csv":
                yield path, resource


def check_table(path, resource):
    report = Resource.from_descriptor(resource, basepath=str(path.parent)).validate()
    return [f"{path.parent.name}: {error.message}" for task in report.tasks for error in task.errors]


def check_package(path):
    Package.from_descriptor(json.loads(path.read_text("utf-8")), basepath=str(path.parent))
    return []


def check_croissant(path):
    document = json.loads(path.read_text("utf-8"))
    issues = mlcroissant.Dataset(jsonld=document).metadata.ctx.issues
    return [f"{path.parent.name}: {error}" for error in issues.errors]


def caught(check, *arguments):
    try:
        return check(*arguments)
    except Exception as error:  # A validator may tell by an exception what it finds.
        return [f"{arguments[0]}: {type(error).__name__}: {error}"]


def shacl(data):
    shapes = rdflib.Graph()
    for name in ["shapes.ttl", "range.ttl"]:
        shapes.parse(shapes_folder / name)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    return [
        f"{report.value(result, sh.focusNode)} {report.value(result, sh.resultPath)}"
        for result in report.subjects(sh.resultSeverity, sh.Violation)
    ]


def graph(*parts, text=None):
    data = rdflib.Graph()
    for part in parts:
        data.parse(part)
    if text:
        data.parse(data=text, format="turtle")
    return data


packages = sorted(root.glob("datasets/*/*/datapackage.json"))
sets = sorted(root.glob("datasets/*/*/croissant.json"))
csv = list(tables())
broken = {
    "frictionless": caught(check_table, csv[0][0], {**csv[0][1], "schema": {"fields": [{"name": "no", "type": "integer"}]}}),
    "mlcroissant": caught(lambda _: mlcroissant.Dataset(jsonld={"@type": "sc:Dataset"}) and [], "broken"),
    "pyshacl": shacl(graph(text="@prefix dcat: <http://www.w3.org/ns/dcat#>. <https://a.example/> a dcat:Dataset.")),
}
print(
    json.dumps(
        {
            "broken": {name: len(found) for name, found in broken.items()},
            "judged": {"tables": len(csv), "packages": len(packages), "croissant": len(sets), "catalogs": 2},
            "found": [
                *(line for path, resource in csv for line in caught(check_table, path, resource)),
                *(line for path in packages for line in caught(check_package, path)),
                *(line for path in sets for line in caught(check_croissant, path)),
                *shacl(graph(root / "catalog.ttl")),
                *shacl(graph(root / "catalog.rdf")),
            ],
        }
    )
)
