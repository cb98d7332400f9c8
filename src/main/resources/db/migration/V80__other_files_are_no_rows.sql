-- A file in another format is no row, and is counted apart from the skipped ones.
update import set report = cast(
    jsonb_set(
      cast(report as jsonb) #- '{skipped,OTHER_FILE}',
      '{otherFiles}',
      cast(report as jsonb) #> '{skipped,OTHER_FILE}') as json)
where cast(report as jsonb) #> '{skipped,OTHER_FILE}' is not null;
