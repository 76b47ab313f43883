import CadreCommand

CadreTool.main()
