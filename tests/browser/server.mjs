// The tests use the server that `make run` uses, on any free port.
export { serve } from "../../scripts/serve.mjs";
