@echo off
rem Starts Bursar: the console without an argument or with a file, else the command line.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined JAVA call :try "%%~dpj.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if not defined JAVA for /d %%d in ("%%~r\*") do if not defined JAVA call :try "%%~d"
)
if not defined JAVA (
  echo Bursar needs Java 25 or later: install a JDK 25, or set JAVA_HOME to one. 1>&2
  exit /b 3
)

set "CONSOLE="
if "%~1"=="" set "CONSOLE=yes"
if /i "%~x1"==".books" set "CONSOLE=yes"
if "%~1"=="--read-only" set "CONSOLE=yes"
if not "%~1"=="" if exist "%~1" if not exist "%~1\" set "CONSOLE=yes"

if defined CONSOLE (
  "%JAVA%" @console.flags@ "-Dorg.sqlite.lib.path=%LIB%\sqlite" "--module-path=%LIB%\javafx" --add-modules=@javafx.modules@ -cp "%LIB%\bursar-@version@.jar" org.bursar.Main %*
  exit /b
)

set "PACE=-XX:TieredStopAtLevel=1"
for %%V in (serve demo import verify publish connect sync) do if "%~1"=="%%V" set "PACE=-XX:+TieredCompilation -XX:-UseSerialGC -XX:+UseParallelGC"
set "CACHE=-Xshare:auto"
set "LEARNED=%LIB%\file.aot"
for %%V in (serve publish user connect sign-in sync) do if "%~1"=="%%V" set "LEARNED=%LIB%\network.aot"
if exist "%LEARNED%" set "CACHE=-XX:AOTCache=%LEARNED%"
"%JAVA%" "%CACHE%" @command.line.flags@ %PACE% "-Dorg.sqlite.lib.path=%LIB%\sqlite" -cp "%LIB%\bursar-@version@.jar" org.bursar.Main %*
exit /b

rem A JDK says its version in its file "release": JAVA_VERSION="25.0.1"
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "delims=-+ " %%n in ("%%~v") do call :major "%~1" %%n
)
exit /b

:major
set "MAJOR=%~2"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b
