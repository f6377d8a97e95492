"""Any YAML file, read strictly into a model: either the model, or every problem in plain words."""

from strict_yaml.ids import ID_PATTERN
from strict_yaml.parse import parse_yaml
from strict_yaml.problem import Problem, ProblemsFound
from strict_yaml.spot import IndentedDumper, describe_subject, show
from strict_yaml.wording import Wording, did_you_mean, nearest
from strict_yaml.wordings import FILE_WORDINGS, SYNTAX_WORDINGS, VALUE_WORDINGS
from strict_yaml.written import Written, list_parts
from strict_yaml.yaml_file import Place, Value, YamlFile, read_text, read_yaml
from strict_yaml.yaml_syntax import explain

__all__ = [
    "FILE_WORDINGS",
    "ID_PATTERN",
    "SYNTAX_WORDINGS",
    "VALUE_WORDINGS",
    "IndentedDumper",
    "Place",
    "Problem",
    "ProblemsFound",
    "Value",
    "Wording",
    "Written",
    "YamlFile",
    "describe_subject",
    "did_you_mean",
    "explain",
    "list_parts",
    "nearest",
    "parse_yaml",
    "read_text",
    "read_yaml",
    "show",
]
