"""Packages whose names load on first use, and packages that can be called.

``reader.load``, ``reader.clean``, ``reader.compare`` and ``reader.read`` are both
the rooms of the house and its public functions. Python binds a sub-package on its
parent whenever anything imports it, so the function could be shadowed at any time;
a module that can be called is both, whatever was imported before.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


class _CallableModule(ModuleType):
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.__wrapped__(*args, **kwargs)


def make_callable(function: Callable[..., Any]) -> None:
    """Make the module that defines ``function`` callable as that function."""
    module = sys.modules[function.__module__]
    module.__class__ = _CallableModule
    module.__dict__["__wrapped__"] = function  # inspect.signature follows it


def lazy_names(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """A module ``__getattr__`` that takes each name from its home module when first used.

    ``homes`` maps a public name to the module that defines it, relative to ``package``;
    a name that is itself the module it lives in gives that module.
    """

    def __getattr__(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{homes[name]}")
        value = module if homes[name] == name else getattr(module, name)
        sys.modules[package].__dict__[name] = value
        return value

    return __getattr__
