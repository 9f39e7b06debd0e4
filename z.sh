R=/tmp/h/fout/.work-open/root
MULU_STAGE=/tmp/h/fout/.work-open node scripts/build/formats.ts $R && ls $R $R/datasets/transport-bureau/bus-stops $R/datasets/transport-bureau/bus-stops/latest
